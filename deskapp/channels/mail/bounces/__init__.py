"""Recognising bounces and reading what they say."""

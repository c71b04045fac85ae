"""The base of all tables."""

from __future__ import annotations

from peewee import DatabaseProxy, Model

database = DatabaseProxy()


class Table(Model):
    """Base of all tables; foreign keys are plain numbers here and constraints in the schema."""

    class Meta:
        database = database
        legacy_table_names = False

"""The look of the console: colours, sizes, icons, the style and the painters. Knows Qt and nothing of the desk."""

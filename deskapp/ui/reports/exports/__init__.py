"""A report taken along: as a picture of its chart, or as a document to be printed."""

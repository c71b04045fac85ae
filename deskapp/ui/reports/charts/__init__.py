"""The chart of a report: area, line, bar and pie. Only this room imports pyqtgraph and numpy, when the reports open."""

"""The table of figures under the chart: rows of a report or its periods, their total, and the choice of columns."""

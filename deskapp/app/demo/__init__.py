"""The demo workspace: the company Blue Paper, its agents, customers and a year of tickets."""

"""The demo workspace: the company Blue Paper, its agents, customers and two years of tickets."""

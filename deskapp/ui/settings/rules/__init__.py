"""The page of rules and the editor of one: a rule reads as a sentence whose phrases can be other ones."""

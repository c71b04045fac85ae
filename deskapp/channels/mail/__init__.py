"""Mail as it comes in and goes out: reading boxes, parsing, cleaning, composing."""

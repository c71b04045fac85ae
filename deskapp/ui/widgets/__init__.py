"""Small controls the screens are built of. They know Qt and the look, and nothing of the desk."""

"""What people write in the demo: one module per department, in the small script language of `topics`."""

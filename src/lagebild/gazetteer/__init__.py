"""What is where and who is who: folding of names, places, actors."""

"""What follows from the claims: control intervals, their days, and conflicts."""

"""Who did what to whom, where, when, according to whom: mentions become claims."""

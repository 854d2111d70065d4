"""Who, where, when and how many, as written."""

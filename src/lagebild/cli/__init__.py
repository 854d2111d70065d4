"""The command `lagebild`: answers on standard output, progress and notes on standard error."""

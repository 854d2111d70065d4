"""The stages in order, on one machine, and the questions that a store answers."""

"""The annotated corpus and the training of the reader; no part of the package."""

"""Reports to sentences, with offsets into the report."""

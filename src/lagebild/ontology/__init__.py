"""Types of claim: what each says, what it does to control, and its codes elsewhere."""

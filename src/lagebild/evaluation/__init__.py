"""How well reports are read: fact sheets, scores, floors."""

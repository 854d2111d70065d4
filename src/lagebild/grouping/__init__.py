"""Which claims are about one event, and on whom each of them rests."""

"""From as written to as meant: actors, places, days; several candidates or none are answers."""

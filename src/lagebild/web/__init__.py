"""The local pages: server-rendered, no build step, nothing from outside."""

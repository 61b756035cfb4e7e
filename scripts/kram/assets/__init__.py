"""Style, script and policy of a page."""

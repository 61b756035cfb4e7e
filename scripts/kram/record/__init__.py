"""The record of what was meant: every statement of the site as it was when a person last looked at it."""

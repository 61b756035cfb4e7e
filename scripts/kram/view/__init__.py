"""Repository -> what templates show."""

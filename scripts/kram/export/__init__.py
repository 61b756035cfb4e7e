"""Finished site -> the files made of many pages."""

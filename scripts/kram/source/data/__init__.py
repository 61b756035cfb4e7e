"""What the files of docs/_data say: each kind of row declares its file, its keys and their form."""

"""The rules, one a file: each with its code, its reason, a lesson that fails it and one that passes."""

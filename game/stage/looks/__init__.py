"""How a part looks, on every screen the same: a file for each family of roles. `boxes` picks among them."""

"""Files of lists as sheets of cells, whatever program wrote them."""

"""The API's operations, grouped as its documentation groups them."""

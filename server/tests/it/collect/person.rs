//! From a client's event to the page of the person.

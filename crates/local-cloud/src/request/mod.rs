//! Reads requests of the EVS half: query parameters, page, body. Whether the values make sense is checked by the routes.

pub(crate) mod body;
pub(crate) mod page;
pub(crate) mod params;

pub(crate) use page::Page;
pub(crate) use params::Params;

//! Reading what a caller sent: the query's parameters, the page wanted, the body. Checks of meaning are the routes'.

pub(crate) mod body;
pub(crate) mod page;
pub(crate) mod params;

pub(crate) use page::Page;
pub(crate) use params::Params;

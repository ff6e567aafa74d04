//! Client and local cloud held against each other, in process: what the client calls eligible the cloud accepts, what
//! it blocks the cloud refuses, and both agree with the documents in `tests/documents`.
//!
//! There is no code here but tests. How they call the cloud is in [`people`]; what one side does on its own is tested
//! beside its code.

#[cfg(test)]
mod faults;
#[cfg(test)]
mod journey;
#[cfg(test)]
mod names;
#[cfg(test)]
mod paging;
#[cfg(test)]
mod people;
#[cfg(test)]
mod shapes;
#[cfg(test)]
mod sign_in;
#[cfg(test)]
mod table;

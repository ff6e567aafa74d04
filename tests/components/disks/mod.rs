//! The page of disks: its table by keys, its filters in the address, what it says of disks that can't go.

mod address;
mod cloud;
mod table;
mod undecided;

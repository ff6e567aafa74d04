//! The page of disks: its table by keys, its filters in the address, what it says of disks that can't go.

mod address;
mod by_list;
mod cloud;
mod export;
mod look;
mod table;
mod undecided;

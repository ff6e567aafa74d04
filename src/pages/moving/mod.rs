//! Moving disks between two accounts of one person, who is signed in to both on this page: the second sign-in, a look at both
//! sides, the run, its report. No key is shown by any of it.
//!
//! | module | what it does |
//! |---|---|
//! | `page`, `step` | which step it stands at, and what leaving would cut short |
//! | `sides` | whose the disks are and whose they become, each named and colored |
//! | `second` | signing in to the second account |
//! | `chosen`, `sorted`, `look` | which of the chosen disks go, and why others don't |
//! | `running`, `lines`, `outcome`, `standing` | the run, and each disk in words |
//! | `report` | what came of it, as a file |

mod chosen;
mod lines;
mod look;
mod outcome;
mod page;
mod report;
mod running;
mod second;
mod sides;
mod sorted;
mod standing;
mod step;

pub use page::MovePage;

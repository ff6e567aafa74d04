//! Journeys on a real Keystone and Cinder: what the local cloud can only imitate. `cargo xtask real-cloud test` starts both
//! and runs these.

#[expect(dead_code, reason = "these journeys take some of the steps only")]
#[path = "../journeys/steps.rs"]
mod steps;

mod handing_over;
mod quota;
mod real;
mod ways;

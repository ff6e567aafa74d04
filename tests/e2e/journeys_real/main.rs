//! Journeys on a real Keystone and Cinder: what the local cloud can only imitate. `cargo xtask real-cloud test` starts both
//! and runs these.

#[expect(dead_code, reason = "these journeys take some of the steps only")]
#[path = "../journeys/steps.rs"]
mod steps;

mod hand_over;
mod quota;
mod real_cloud;
mod sign_in_ways;

//! Journeys on a real Keystone and Cinder: what the local cloud can only imitate. `cargo xtask real-cloud test` starts both
//! and runs these.

#[expect(dead_code, reason = "these journeys take some of the steps only")]
#[path = "../journeys/steps.rs"]
mod steps;

mod api;
mod between;
mod endings;
mod fault_steps;
mod groups;
mod hand_over;
mod killed;
mod mariadb;
mod paging;
mod quota;
mod real_cloud;
mod service;
mod sign_in_ways;
mod stopped;

//! `cargo xtask dev`: working on the app. Trunk builds again on every save and reloads the page; the gateway and the
//! local cloud stand behind it. Changes to those two take a new start.

use anyhow::Result;

use crate::process::{self, Group};
use crate::tools::{self, Need};
use crate::{Command, net, serve, workspace};

/// Starts everything for working on the app.
pub const COMMAND: Command = Command {
    name: "dev",
    usage: "",
    about: "the same on port 8080, built again and reloaded on every save",
    run,
};

/// Trunk's port, as in Trunk.toml.
const APP: u16 = 8080;
/// The local cloud's.
const CLOUD: u16 = 8081;
/// The gateway's, to which Trunk.toml has Trunk forward.
const GATEWAY: u16 = 8082;

fn run(mut parser: lexopt::Parser) -> Result<()> {
    if let Some(argument) = parser.next()? {
        return Err(argument.unexpected().into());
    }
    for (port, purpose) in [(APP, "the console"), (CLOUD, "the local cloud"), (GATEWAY, "the gateway")] {
        net::must_be_free(port, purpose, "look for a `cargo xtask` that still runs")?;
    }
    let tools = tools::ensure(Need::Build)?;
    process::run(serve::servers()?)?;

    let mut programs = Group::new()?;
    serve::start_cloud(&mut programs, CLOUD, None)?;
    // The page is at Trunk's port, and Trunk asks the gateway under the gateway's own.
    let names = ["localhost", "127.0.0.1"];
    let origins = names.map(|name| [APP, GATEWAY].map(|port| format!("http://{name}:{port}"))).concat();
    serve::start_gateway(&mut programs, GATEWAY, CLOUD, None, &origins)?;
    let mut trunk = tools.command("trunk")?;
    // A folder of its own, so that the release in `dist` stays fresh.
    trunk.arg("serve").arg("--dist").arg(workspace::target()?.join("trunk-dev"));
    programs.start("trunk", trunk)?;
    println!(
        "\nEVS Transfer Console: http://localhost:{APP}, as soon as Trunk has built it\n\n{}",
        serve::demo_accounts()?
    );
    programs.until_stopped()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_forwards_to_the_port_the_gateway_is_started_on() {
        let trunk = std::fs::read_to_string(workspace::root().unwrap().join("Trunk.toml")).unwrap();
        let trunk: toml::Table = trunk.parse().unwrap();
        assert_eq!(trunk["serve"]["port"].as_integer(), Some(i64::from(APP)));
        let proxies = trunk["proxy"].as_array().unwrap();
        let to_gateway = format!("http://127.0.0.1:{GATEWAY}/");
        assert!(proxies.iter().all(|proxy| proxy["backend"].as_str().unwrap().starts_with(&to_gateway)));
    }
}

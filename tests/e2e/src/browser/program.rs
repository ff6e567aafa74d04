//! A program that runs in the background, and what it has to say before it can be used. Which programs there are isn't known
//! here.

use std::env;
use std::ffi::OsString;
use std::process::Stdio;

use anyhow::{Context, Result};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpSocket;
use tokio::process::{Child, Command};

/// A program. It ends with this value.
pub struct Program {
    _child: Child,
    /// Held for the program, which listens there, so that nobody else is given it.
    _port: Option<TcpSocket>,
}

impl Program {
    /// Starts it, and reads what it prints until `said` finds what it's after. `None` when the program has ended before.
    ///
    /// # Errors
    /// When it isn't there.
    pub async fn start(
        mut command: Command,
        said: impl Fn(&str) -> Option<String>,
    ) -> Result<Option<(Self, String)>> {
        let mut child = spawn(command.stdout(Stdio::piped()))?;
        let mut lines = BufReader::new(child.stdout.take().context("a program has no output")?).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some(found) = said(&line) {
                // A program whose output nobody takes stands still in the end.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Ok(Some((Self { _child: child, _port: None }, found)));
            }
        }
        Ok(None)
    }

    /// Starts one that says nothing.
    ///
    /// # Errors
    /// When it isn't there.
    pub fn start_silent(mut command: Command) -> Result<Self> {
        Ok(Self { _child: spawn(command.stdout(Stdio::null()))?, _port: None })
    }

    /// Starts one that says nothing and listens at a port that was taken for it.
    ///
    /// # Errors
    /// When it isn't there.
    pub fn start_at(port: TcpSocket, mut command: Command) -> Result<Self> {
        Ok(Self { _child: spawn(command.stdout(Stdio::null()))?, _port: Some(port) })
    }
}

fn spawn(command: &mut Command) -> Result<Child> {
    command.stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    command.spawn().with_context(|| format!("can't start {}", command.as_std().get_program().display()))
}

/// The program that a variable names, or the one on the path.
pub fn named(variable: &str, program: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| program.into())
}

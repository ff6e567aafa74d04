//! The program itself, as it's started: what it takes, what it refuses, and what it says.

use std::process::{Command, Output};

use tempfile::TempDir;

const CLOUD: &str = r#"
[[cloud]]
id = "otc"
profile = "otc"
"#;

/// Starts it with `--check`, with this configuration, these options and this environment alone.
fn check(config: &str, options: &[&str], environment: &[(&str, &str)]) -> (TempDir, Output) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("clouds.toml");
    std::fs::write(&file, config).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_evs-gateway"));
    program.env_clear().envs(environment.iter().copied());
    let output = program.arg("--check").arg("--config").arg(file).args(options).output().unwrap();
    (folder, output)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn it_needs_no_certificates_of_the_machine_and_says_so_where_it_is_to_use_them() {
    let nowhere = [("SSL_CERT_FILE", "/nowhere"), ("SSL_CERT_DIR", "/nowhere")];
    let (_folder, output) = check(CLOUD, &[], &nowhere);
    assert!(output.status.success(), "{}", said(&output));
    let (_folder, output) = check(CLOUD, &["--system-ca"], &nowhere);
    assert!(!output.status.success());
    assert!(said(&output).contains("--system-ca"), "{}", said(&output));
}

#[test]
fn a_proxy_of_the_environment_is_taken_or_refused_and_its_password_is_never_shown() {
    for (name, value, options, is_taken) in [
        ("HTTPS_PROXY", "http://me:s3cret@proxy.example.com:3128", &[][..], true),
        ("HTTPS_PROXY", "socks5://me:s3cret@proxy.example.com", &[], false),
        ("all_proxy", "socks5h://me:s3cret@proxy.example.com", &[], false),
        ("HTTP_PROXY", "socks5://me:s3cret@proxy.example.com", &[], true),
        ("HTTPS_PROXY", "socks5://me:s3cret@proxy.example.com", &["--proxy", "none"], true),
        (
            "HTTPS_PROXY",
            "socks5://me:s3cret@proxy.example.com",
            &["--proxy", "http://proxy.example.com"],
            true,
        ),
    ] {
        let (_folder, output) = check(CLOUD, options, &[(name, value)]);
        assert_eq!(output.status.success(), is_taken, "{name} {options:?}: {}", said(&output));
        assert!(!said(&output).contains("s3cret"), "{}", said(&output));
    }
}

#[test]
fn what_is_dangerous_is_refused_and_what_is_meant_is_warned_of() {
    let openstack = |upstream: &str, more: &str| {
        format!("[[cloud]]\nid = \"ours\"\nprofile = \"openstack\"\nupstream = \"{upstream}\"\n{more}\n")
    };
    for (config, words) in [
        (openstack("http://cloud.example.com", ""), "plain_http = true"),
        (openstack("https://cloud.example.com/v3", ""), "leave the version out"),
    ] {
        let (_folder, output) = check(&config, &[], &[]);
        assert!(!output.status.success() && said(&output).contains(words), "{}", said(&output));
    }
    let (_folder, output) = check(&openstack("http://cloud.example.com", "plain_http = true"), &[], &[]);
    assert!(output.status.success() && said(&output).starts_with("warning: "), "{}", said(&output));
}

#[test]
fn nginx_is_not_told_to_read_a_header_that_it_cannot() {
    for (written_in, is_read) in [("x-forwarded-for", true), ("forwarded", false)] {
        let folder = tempfile::tempdir().unwrap();
        let (file, made) = (folder.path().join("clouds.toml"), folder.path().join("made"));
        let server = format!(
            "[server]\norigins = [\"https://console.example.com\"]\ntrusted_proxies = [\"10.0.0.0/8\"]\nclient_address_from = \"{written_in}\"\n"
        );
        std::fs::write(&file, server + CLOUD).unwrap();
        std::fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
        let mut program = Command::new(env!("CARGO_BIN_EXE_evs-gateway"));
        program.arg("--config").arg(&file).arg("--dist").arg(folder.path());
        let output = program.arg("--export").arg(&made).output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
        let nginx = std::fs::read_to_string(made.join("nginx.conf")).unwrap();
        assert_eq!(nginx.contains("real_ip_header X-Forwarded-For;"), is_read, "{written_in}");
        assert_eq!(nginx.contains("set_real_ip_from 10.0.0.0/8;"), is_read, "{written_in}");
        assert_eq!(nginx.contains("nginx reads no `Forwarded`"), !is_read, "{written_in}");
    }
}

//! Writes each language's table as it is downloaded, a file each, into the folder that is named.

use std::path::PathBuf;
use std::{env, fs};

use evs_i18n::Language;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args_os().nth(1).map(PathBuf::from).ok_or("name the folder for the tables")?;
    fs::create_dir_all(&folder)?;
    for language in Language::ALL {
        fs::write(folder.join(format!("{}.txt", language.tag())), language.file())?;
    }
    Ok(())
}

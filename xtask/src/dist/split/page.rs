//! The page of a release with the split module in the place of Trunk's. The page is the product of our own build, so
//! this knows what Trunk writes, and refuses a page that it would have to guess about.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{GLUE, MAIN, files};

/// What the names of Trunk's module and of its bridge begin with.
const OF_TRUNK: &str = "console-";

/// The path of a link that a recipient opens.
const LINK: &str = "/accept";

/// Takes Trunk's module out of what is staged, and has the page load the parts in the folder `name`; for a link also the files
/// that its page needs, before the program runs that would ask for them.
///
/// # Errors
/// When the page isn't as Trunk writes it.
pub fn replace(staged: &Path, name: &str, of_link: &[String]) -> Result<()> {
    let page = staged.join("index.html");
    files::write(&page, rewritten(&files::text(&page)?, name, of_link)?)?;
    for file in files::all(staged)? {
        let of_trunk = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(OF_TRUNK));
        if of_trunk {
            fs::remove_file(&file).with_context(|| format!("can't remove {}", file.display()))?;
        }
    }
    Ok(())
}

fn rewritten(page: &str, name: &str, of_link: &[String]) -> Result<String> {
    let page = without(page, "<script type=\"module\">", "</script>")?;
    let page = without(&page, "<link rel=\"modulepreload\"", ">")?;
    let page = without(&page, "<link rel=\"preload\"", ">")?;
    if page.contains(OF_TRUNK) {
        bail!("Trunk's page names its module in one more place than is known here");
    }
    let (head, rest) = page.split_once("</head>").context("Trunk's page has no end of its head")?;
    Ok(format!("{head}{}\n  </head>{rest}", elements(name, of_link)))
}

/// All that the first screen needs is asked for at once; one after the other would cost a round trip each.
fn elements(name: &str, of_link: &[String]) -> String {
    let of_link: Vec<String> = of_link.iter().map(|file| format!("'{file}'")).collect();
    let of_link = of_link.join(",");
    format!(
        "<link rel=\"modulepreload\" href=\"/{name}/{GLUE}\">\
         <link rel=\"preload\" href=\"/{name}/{MAIN}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <script>if(location.pathname=='{LINK}')for(let file of [{of_link}]){{let ahead=document.createElement('link');\
         Object.assign(ahead,{{rel:'preload',as:'fetch',type:'application/wasm',crossOrigin:'',href:'/{name}/'+file}});\
         document.head.append(ahead)}}</script>\
         <script type=\"module\">import init from '/{name}/{GLUE}';\
         init({{ module_or_path: '/{name}/{MAIN}' }});</script>"
    )
}

/// The text without its first element that begins and ends so, which must be one about Trunk's module.
fn without(text: &str, begin: &str, end: &str) -> Result<String> {
    let (before, rest) = text.split_once(begin).with_context(|| format!("Trunk's page has no `{begin}`"))?;
    let (element, after) = rest.split_once(end).with_context(|| format!("`{begin}` has no end"))?;
    if !element.contains(OF_TRUNK) {
        bail!("Trunk's page has another `{begin}` than the one known here");
    }
    Ok(format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><script type=\"module\">\nimport init from '/console-1.js';\n</script>\
        <link rel=\"modulepreload\" href=\"/console-1.js\"><link rel=\"preload\" href=\"/console-1_bg.wasm\"></head><body>";

    #[test]
    fn the_page_names_our_parts_and_trunks_module_no_more() {
        let page = rewritten(PAGE, "app-0123456789abcdef", &["split_accept.wasm".into()]).unwrap();
        assert!(!page.contains(OF_TRUNK), "{page}");
        assert!(page.contains("import init from '/app-0123456789abcdef/app.js'"), "{page}");
        assert!(page.contains("['split_accept.wasm']"), "{page}");
        assert!(page.ends_with("</script>\n  </head><body>"), "{page}");
    }

    #[test]
    fn trunks_own_files_leave_the_release_and_others_stay() {
        let staged = tempfile::tempdir().unwrap();
        fs::write(staged.path().join("index.html"), PAGE).unwrap();
        for name in ["console-1.js", "console-1_bg.wasm", "main-2.css"] {
            fs::write(staged.path().join(name), "").unwrap();
        }
        replace(staged.path(), "app-1", &[]).unwrap();
        let left: Vec<_> =
            fs::read_dir(staged.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(left.len() == 2 && left.contains(&"main-2.css".into()), "{left:?}");
    }

    #[test]
    fn a_page_of_another_form_is_refused_rather_than_broken() {
        let other_script = PAGE.replace("console-1.js';", "other.js';");
        let one_more = PAGE.replace("<body>", "<body><img src='/console-1.png'>");
        for page in ["<head></head>", &other_script, &one_more, &PAGE.replace("</head>", "")] {
            assert!(rewritten(page, "app-1", &[]).is_err(), "{page}");
        }
    }
}

//! English: signing in.

use crate::messages::sign_in::Source;

translation! {
    Source {
        title: "Sign in";
        lead: "Move cloud disks from one account to another: create a transfer, hand over its ID and key, accept it in the other account.";
        cloud: "Cloud";
        region: "Region";
        region_hint: "A transfer is created and accepted in the same region.";
        account_hint: "The account name (IAM domain), not the user.";
        user: "User";
        user_hint: "An IAM user with programmatic access. A HUAWEI ID has no password here: see below.";
        password: "Password";
        passcode: "One-time code";
        way: "How you sign in";
        access_key: "Access key";
        application_credential: "Application credential";
        token: "Token";
        domain: "Domain";
        domain_hint: "The domain that the user belongs to, often “Default”.";
        code_wanted: "The password is right. This user also needs a one-time code.";
        code_refused: "The code is refused?";
        user_id: "User ID";
        user_id_hint: "Some clouds want it beside a code. It's under “My Credentials” in the provider's console.";
        ak: "Access key ID (AK)";
        ak_hint: "Permanent or temporary. “My Credentials” in the provider's console makes one.";
        sk: "Secret access key (SK)";
        sk_hint: "It signs requests in this page and is never sent.";
        security_token: "Security token";
        security_token_hint: "Only for a temporary access key.";
        credential_id: "Credential ID";
        credential_hint: "It belongs to one project. The role to move volumes must be in it.";
        credential_secret: "Credential secret";
        token_hint: "Good for as long as the cloud says. Signing out here forgets it and doesn't end it: it may be in use elsewhere.";
        help: "Your usual sign-in isn't here?";
        help_huawei_id: "With a HUAWEI ID";
        help_huawei_id_text: "The cloud makes no token for a HUAWEI ID. Use an access key, or have an IAM user with programmatic access made in your account.";
        help_federated: "Through your company (federated)";
        help_federated_text: "The cloud never knows your company's password. Use a temporary access key with its security token, or a token that your tools have made.";
        help_keystone_federated_text: "The cloud never knows your company's password. Use an application credential, or a token that your tools have made.";
        help_credential: "What an application credential is";
        help_credential_text: "An ID and a secret for one project that you make and take back yourself: openstack application credential create.";
        direct: "This page calls {cloud} straight from your browser.";
        passcode_hint: "Only if your user has a virtual MFA device.";
        submit: "Sign in";
        working: "Signing in…";
        privacy: "Secrets stay in this page's memory. Nothing of them is stored.";
        origin: "You're signing in at {origin}. Make sure that you trust this address.";
        demo_title: "Try it";
        demo_text: "These accounts live in the local cloud on this machine. Open a second window for the recipient.";
        demo_use: "Sign in as {account}";
        wrong: "Account, user, password or code is wrong. Clouds don't say which.";
        wrong_key: "The cloud doesn't take this access key. Check ID and secret, the security token of a temporary key, and this device's clock: a signature is good for about 15 minutes.";
        wrong_credential: "The cloud doesn't take this application credential: ID or secret is wrong, or it was taken back.";
        wrong_token: "The cloud doesn't take this token: it has ended, or it's of another region.";
        wrong_code: "The one-time code is wrong, too old, or was used before. Type the next one that your device shows.";
        expired: "The password has expired. Change it in the provider's console or have it changed, then sign in with the new one.";
        locked: "The cloud has locked this user or key for some minutes after too many wrong tries. Wait, then try once more.";
        disabled: "This user is disabled. Ask your administrator.";
        console_only: "This user may use the provider's console only. Ask your administrator for programmatic access.";
        odd_password: "The password that you typed has a blank at its start or end, or a character that can't be seen. Was it copied along?";
        account_as_id: "“{account}” was taken for an ID. If you know the name, type that.";
        stray: "“{character}”, character {place}, can't be part of this. Copy it once more from where it was made.";
        fill_in: "Fill this in";
        choose_project: "Choose a project";
        choose_project_text: "A project belongs to one region. You can switch later.";
        no_projects: "This user has no project in this region";
        no_projects_text: "Choose another region, or ask your administrator for a project.";
        other_projects: "Projects whose region can't be told from their name";
        again_title: "Sign in again";
        again_text: "Your sign-in has ended. Everything on the page is kept; prove once more who you are to go on.";
        again_other: "Sign out instead";
        clouds_failed: "The list of clouds couldn't be loaded";
        clouds_failed_text: "This console asks its own server for it. Check that the server runs, then try again.";
        rescope_failed: "The cloud didn't let you into this project.";
    }
}

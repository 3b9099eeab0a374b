using System.Text;
using Sijil.Ledger;

namespace Sijil.Casebook.Bundles;

/// <summary>Where things lie in a bundle: a bag with the casebook below <c>data/</c>, and a word on how to check it.</summary>
internal static class BundleLayout
{
    public const string Casebook = "casebook";

    private const string ReadMe = """
        This bag holds a casebook, whole: its ledger, every kept file, its settings and its results. It is
        confidential: it names people and sources. The key that signs the casebook is not in it.

        Check that no file was altered, with a tool that is not ours:
            sha256sum --check --strict --quiet manifest-sha256.txt tagmanifest-sha256.txt
        Check everything, and make the register and the estimates again from the kept files:
            sijil verify FOLDER --key KEY
        KEY is the public key that the keeper of the casebook gave you. The one that the keeper's casebook
        names itself is in key.txt.

        """;

    public static void WriteDescription(string bag, string key)
    {
        DurableFile.Write(Path.Combine(bag, "README.txt"), Encoding.UTF8.GetBytes(ReadMe.ReplaceLineEndings("\n")));
        DurableFile.Write(Path.Combine(bag, "key.txt"), Encoding.ASCII.GetBytes(key + "\n"));
    }
}

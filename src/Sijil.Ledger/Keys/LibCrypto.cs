using System.Reflection;
using System.Runtime.InteropServices;

namespace Sijil.Ledger.Keys;

/// <summary>The few calls of OpenSSL's libcrypto that Ed25519 needs.</summary>
internal static partial class LibCrypto
{
    private const string Name = "libcrypto";
    private const int Ed25519 = 1087;

    private static readonly string[] Files =
    [
        "libcrypto.so.3",
        "libcrypto.so.1.1",
        "libcrypto.3.dylib",
        "/opt/homebrew/lib/libcrypto.3.dylib",
        "/usr/local/lib/libcrypto.3.dylib",
    ];

    static LibCrypto() => NativeLibrary.SetDllImportResolver(typeof(LibCrypto).Assembly, Resolve);

    /// <summary>Whether the system has the library.</summary>
    internal static bool IsPresent { get; } = Find() != 0;

    /// <summary>The public key of a seed.</summary>
    internal static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var key = PrivateKey(seed);
        var bytes = new byte[32];
        nuint length = 32;
        Check(EVP_PKEY_get_raw_public_key(key, bytes, ref length), "EVP_PKEY_get_raw_public_key");
        return bytes;
    }

    /// <summary>Signs.</summary>
    internal static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var key = PrivateKey(seed);
        using var context = NewContext();
        Check(EVP_DigestSignInit(context, 0, 0, 0, key), "EVP_DigestSignInit");
        var signature = new byte[64];
        nuint length = 64;
        Check(EVP_DigestSign(context, signature, ref length, message, (nuint)message.Length), "EVP_DigestSign");
        return signature;
    }

    /// <summary>Whether a signature is right.</summary>
    internal static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        using var key = EVP_PKEY_new_raw_public_key(Ed25519, 0, publicKey, (nuint)publicKey.Length);
        if (key.IsInvalid)
        {
            ERR_clear_error();
            return false;
        }

        using var context = NewContext();
        Check(EVP_DigestVerifyInit(context, 0, 0, 0, key), "EVP_DigestVerifyInit");
        var verdict = EVP_DigestVerify(context, signature, (nuint)signature.Length, message, (nuint)message.Length);
        ERR_clear_error();
        return verdict == 1;
    }

    private static KeyHandle PrivateKey(ReadOnlySpan<byte> seed)
    {
        var key = EVP_PKEY_new_raw_private_key(Ed25519, 0, seed, (nuint)seed.Length);
        return key.IsInvalid ? throw Failed("EVP_PKEY_new_raw_private_key") : key;
    }

    private static ContextHandle NewContext()
    {
        var context = EVP_MD_CTX_new();
        return context.IsInvalid ? throw Failed("EVP_MD_CTX_new") : context;
    }

    private static void Check(int result, string call)
    {
        if (result != 1)
        {
            throw Failed(call);
        }
    }

    private static InvalidOperationException Failed(string call)
    {
        ERR_clear_error();
        return new InvalidOperationException($"OpenSSL's {call} failed");
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path)
    {
        return library == Name ? Find() : 0;
    }

    private static nint Find()
    {
        foreach (var file in Files)
        {
            if (NativeLibrary.TryLoad(file, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }

    private sealed class KeyHandle() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            EVP_PKEY_free(handle);
            return true;
        }
    }

    private sealed class ContextHandle() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            EVP_MD_CTX_free(handle);
            return true;
        }
    }

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial KeyHandle EVP_PKEY_new_raw_private_key(
        int type,
        nint engine,
        ReadOnlySpan<byte> key,
        nuint length
    );

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial KeyHandle EVP_PKEY_new_raw_public_key(
        int type,
        nint engine,
        ReadOnlySpan<byte> key,
        nuint length
    );

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_PKEY_get_raw_public_key(KeyHandle key, Span<byte> bytes, ref nuint length);

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial ContextHandle EVP_MD_CTX_new();

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_DigestSignInit(
        ContextHandle context,
        nint keyContext,
        nint digest,
        nint engine,
        KeyHandle key
    );

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_DigestSign(
        ContextHandle context,
        Span<byte> signature,
        ref nuint signatureLength,
        ReadOnlySpan<byte> message,
        nuint length
    );

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_DigestVerifyInit(
        ContextHandle context,
        nint keyContext,
        nint digest,
        nint engine,
        KeyHandle key
    );

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EVP_DigestVerify(
        ContextHandle context,
        ReadOnlySpan<byte> signature,
        nuint signatureLength,
        ReadOnlySpan<byte> message,
        nuint length
    );

    [LibraryImport(Name)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void ERR_clear_error();
}

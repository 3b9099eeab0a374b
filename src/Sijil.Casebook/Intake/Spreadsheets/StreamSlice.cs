using System.Diagnostics.CodeAnalysis;

namespace Sijil.Casebook.Intake.Spreadsheets;

/// <summary>A stretch of a stream, read forward once; the stream under it stays open.</summary>
[SuppressMessage("Usage", "CA2213", Justification = "The stream belongs to whoever made the slice.")]
internal sealed class StreamSlice : Stream
{
    private readonly Stream _stream;
    private long _left;

    public StreamSlice(Stream stream, long start, long length)
    {
        _stream = stream;
        _left = length;
        stream.Position = start;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _stream.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
